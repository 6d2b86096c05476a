import { Section } from './section';

const DASHBOARD = 'https://dashboard.unipile.com';

const Dashboard = () => (
  <a href={DASHBOARD} target="_blank" rel="noreferrer">
    dashboard.unipile.com
  </a>
);

/** Where DSN and key are found, step by step. */
export function KeyGuide() {
  return (
    <Section id="key-guide" title="Where the key is found">
      <div class="settings-columns">
        <div>
          <h3>With a Unipile account</h3>
          <ol class="settings-steps">
            <li>
              Sign in at <Dashboard />.
            </li>
            <li>
              Copy the DSN of your space, a host and port such as <code>api27.unipile.com:15796</code>, into DSN above.
              A key of Unipile v2, from dashboardv2.unipile.com, has no DSN; Kith finds out which one it is.
            </li>
            <li>Under Access tokens, create a token for Kith and copy it into API key above.</li>
          </ol>
        </div>
        <div>
          <h3>Without one</h3>
          <ol class="settings-steps">
            <li>
              Sign up at <Dashboard />; Unipile is a paid service of its own, and its prices are on its site.
            </li>
            <li>Under Accounts, connect your LinkedIn account and wait until it shows as running.</li>
            <li>Copy the DSN and create an access token as on the other list.</li>
          </ol>
        </div>
      </div>
    </Section>
  );
}
