import { Section } from './section';

interface DashboardProps {
  /** Each version of the API has a dashboard of its own. */
  readonly host: 'dashboard.unipile.com' | 'dashboardv2.unipile.com';
}

const Dashboard = ({ host }: DashboardProps) => (
  <a href={`https://${host}`} target="_blank" rel="noreferrer">
    {host}
  </a>
);

/** Where DSN and key are found, step by step, and which key is the smallest that does the job. */
export function KeyGuide() {
  return (
    <Section id="key-guide" title="Where the key is found">
      <div class="settings-columns">
        <div>
          <h3>With Unipile v1</h3>
          <ol class="settings-steps">
            <li>
              Sign in at <Dashboard host="dashboard.unipile.com" />.
            </li>
            <li>
              Copy the DSN of your space, a host and port such as <code>api27.unipile.com:15796</code>, into DSN above.
            </li>
            <li>
              Under Access tokens, create a token for Kith and copy it into API key above. It sees every account of the
              space, as every token of v1 does.
            </li>
          </ol>
        </div>
        <div>
          <h3>With Unipile v2</h3>
          <ol class="settings-steps">
            <li>
              Sign in at <Dashboard host="dashboardv2.unipile.com" />.
            </li>
            <li>
              Create a scoped Account key, for a Scope with your LinkedIn account alone: it sees nobody else’s account.
              A global Account key sees every account of the Application; Kith needs no Service key.
            </li>
            <li>Leave DSN empty, copy the key into API key above, and Kith finds out which kind it is.</li>
          </ol>
        </div>
        <div>
          <h3>With neither</h3>
          <ol class="settings-steps">
            <li>
              Sign up at <Dashboard host="dashboard.unipile.com" />; Unipile is a paid service of its own, and its
              prices are on its site.
            </li>
            <li>Under Accounts, connect your LinkedIn account and wait until it shows as running.</li>
            <li>Create the key as on the list for the version that you were given.</li>
          </ol>
        </div>
      </div>
    </Section>
  );
}
