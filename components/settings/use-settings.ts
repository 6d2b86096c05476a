import { useEffect, useState } from 'preact/hooks';
import { keepLanguage } from '@/components/ui/language';
import { keepTheme } from '@/components/ui/theme';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { RequestInput } from '@/lib/protocol/requests';
import type { SettingsView } from '@/lib/protocol/settings';

export type SettingsChange = RequestInput<'settings.change'>;

interface SettingsModel {
  readonly view: SettingsView | null;
  readonly problem: Problem | null;
  /** True for a moment after a change was stored. */
  readonly saved: boolean;
  readonly change: (change: SettingsChange) => void;
}

const SAVED_SHOWN_MS = 4_000;

/** The settings as stored. They are read anew when the account changes, as its kind decides the limits. */
export function useSettings(ask: Ask, accountId: string | null): SettingsModel {
  const [state, setState] = useState<Omit<SettingsModel, 'change'>>({ view: null, problem: null, saved: false });

  useEffect(() => {
    if (accountId === null) return;
    let current = true;
    ask('settings.read', {}).then((answer) => {
      if (!current) return;
      setState({ view: answer.ok ? answer.value : null, problem: answer.ok ? null : answer.problem, saved: false });
    });
    // What is used may have changed by the time that somebody comes back to the page.
    const readAgain = async () => {
      const answer = await ask('settings.read', {});
      if (current && answer.ok) setState((now) => ({ ...now, view: answer.value }));
    };
    window.addEventListener('focus', readAgain);
    return () => {
      current = false;
      window.removeEventListener('focus', readAgain);
    };
  }, [ask, accountId]);

  useEffect(() => {
    if (!state.saved) return;
    const timer = setTimeout(() => setState((now) => ({ ...now, saved: false })), SAVED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const theme = state.view?.theme;
  useEffect(() => {
    if (theme) keepTheme(theme);
  }, [theme]);

  const language = state.view?.language;
  useEffect(() => {
    if (language) keepLanguage(language);
  }, [language]);

  const change = async (wanted: SettingsChange) => {
    const answer = await ask('settings.change', wanted);
    setState(({ view }) =>
      answer.ok ? { view: answer.value, problem: null, saved: true } : { view, problem: answer.problem, saved: false },
    );
  };

  return { ...state, change };
}
