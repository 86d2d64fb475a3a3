// Names under which well-known providers go. Reviews keep names as written; only the summary joins them.
const known: Readonly<Record<string, readonly string[]>> = {
  'Amazon Web Services': ['amazon web services', 'aws', 'amazon', 'amazon.com', 'amazon web services (aws)'],
  DigitalOcean: ['digitalocean', 'digital ocean'],
  'Google Cloud': ['google cloud', 'google cloud platform', 'gcp', 'google', 'google cloud platform (gcp)'],
  'IBM Cloud': ['ibm cloud', 'ibm'],
  Microsoft: ['microsoft', 'microsoft azure', 'azure', 'microsoft corporation'],
  Oracle: ['oracle', 'oracle cloud', 'oracle cloud infrastructure', 'oci'],
  OVHcloud: ['ovhcloud', 'ovh', 'ovh cloud', 'ovh groupe'],
  'Alibaba Cloud': ['alibaba cloud', 'aliyun'],
  Hetzner: ['hetzner', 'hetzner online', 'hetzner cloud'],
};

const byAlias = new Map(
  Object.entries(known).flatMap(([name, aliases]) => aliases.map((alias) => [alias, name] as const)),
);

/** Usual names by other names in lower case. */
export type Parties = ReadonlyMap<string, string>;

/** The usual name of a party that goes under several; any other name unchanged. */
export function usualName(name: string, parties: Parties): string {
  const folded = name.toLowerCase().replace(/\s+/g, ' ').trim();
  return parties.get(folded) ?? byAlias.get(folded) ?? name;
}
