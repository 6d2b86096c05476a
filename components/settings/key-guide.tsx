import { SLOT, SlotText } from '@/components/ui/slot-text';
import { copyDsn, signInAt, signUpAt, KEY_GUIDE_WORDS as WORDS } from '@/lib/copy/options/key-guide-words';
import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
import { Section } from './section';

interface DashboardProps {
  /** With a slot for the link. */
  readonly text: string;
  /** Each version of the API has a dashboard of its own. */
  readonly host: 'dashboard.unipile.com' | 'dashboardv2.unipile.com';
}

const Dashboard = ({ text, host }: DashboardProps) => (
  <SlotText text={text}>
    <a href={`https://${host}`} target="_blank" rel="noreferrer">
      {host}
    </a>
  </SlotText>
);

/** Where DSN and key are found, step by step, and which key is the smallest that does the job. */
export function KeyGuide() {
  return (
    <Section id="key-guide" title={SECTION_TITLES['key-guide']}>
      <div class="settings-columns">
        <div>
          <h3>{WORDS.v1}</h3>
          <ol class="settings-steps">
            <li>
              <Dashboard text={signInAt(SLOT)} host="dashboard.unipile.com" />
            </li>
            <li>
              <SlotText text={copyDsn(SLOT)}>
                <code dir="ltr">api27.unipile.com:15796</code>
              </SlotText>
            </li>
            <li>{WORDS.token}</li>
          </ol>
        </div>
        <div>
          <h3>{WORDS.v2}</h3>
          <ol class="settings-steps">
            <li>
              <Dashboard text={signInAt(SLOT)} host="dashboardv2.unipile.com" />
            </li>
            <li>{WORDS.scope}</li>
            <li>{WORDS.keyV2}</li>
          </ol>
        </div>
        <div>
          <h3>{WORDS.neither}</h3>
          <ol class="settings-steps">
            <li>
              <Dashboard text={signUpAt(SLOT)} host="dashboard.unipile.com" />
            </li>
            <li>{WORDS.account}</li>
            <li>{WORDS.neitherKey}</li>
          </ol>
        </div>
      </div>
    </Section>
  );
}
