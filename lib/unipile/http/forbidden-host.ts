/** Names that lead back to this machine or its network, whoever asks (RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`). */
const LOCAL = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
];

/** Services that answer with the address that stands in the name: `127.0.0.1.nip.io` is this machine. */
const ADDRESS_IN_NAME = [
  'nip.io',
  'sslip.io',
  'xip.io',
  'lvh.me',
  'localtest.me',
  'vcap.me',
  'lacolhost.com',
  'traefik.me',
  'backname.io',
  'local.gd',
  'fuf.me',
  'ulh.us',
  '1u.ms',
  'rbndr.us',
  'plex.direct',
  'my.local-ip.co',
  'local-ip.sh',
];

const LINKEDIN = ['linkedin.com', 'linkedin.cn', 'licdn.com', 'lnkd.in'];

const isOrIsUnder = (host: string) => (name: string) => host === name || host.endsWith(`.${name}`);

/** Why no key may be sent to a host whose name is well formed; null where it may. */
export function forbiddenHost(host: string): 'local-host' | 'address-in-name' | 'linkedin' | null {
  const name = host.replace(/\.$/, '');
  if (LOCAL.some(isOrIsUnder(name))) return 'local-host';
  if (ADDRESS_IN_NAME.some(isOrIsUnder(name)) || holdsAddress(name)) return 'address-in-name';
  return LINKEDIN.some(isOrIsUnder(name)) ? 'linkedin' : null;
}

/** An IPv4 address written into the first labels, with dots or dashes, as every such service takes it. */
const holdsAddress = (host: string) => /(?:^|[.-])(?:\d{1,3}[.-]){3}\d{1,3}[.-]/.test(host);
