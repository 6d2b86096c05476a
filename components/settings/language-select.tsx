import { useState } from 'preact/hooks';
import { Select } from '@/components/ui/field';
import { keptLanguage } from '@/components/ui/kept-language';
import { keepLanguage } from '@/components/ui/language';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { LANGUAGE_WORDS } from '@/lib/copy/look/look-copy';
import { LANGUAGE_NAMES, LANGUAGES, type LanguageChoice } from '@/lib/languages';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';

interface LanguageSelectProps {
  readonly ask: Ask;
  /** UTC ms. */
  readonly now: number;
}

/** The language of Kith, to be had before anything is connected: whoever cannot read this page needs it first. */
export function LanguageSelect({ ask, now }: LanguageSelectProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = async (language: LanguageChoice) => {
    const answer = await ask('settings.change', { language });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) keepLanguage(language);
  };
  return (
    <div class="options-language">
      <Select<LanguageChoice>
        label={LANGUAGE_WORDS.label}
        value={keptLanguage()}
        choices={[
          { value: 'browser', label: LANGUAGE_WORDS.browser },
          ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        ]}
        onChange={(language) => void choose(language)}
      />
      {problem && <ProblemNotice problem={problem} now={now} />}
    </div>
  );
}
