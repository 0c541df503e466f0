import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { licenceTable } from './supply/licences.ts';
import { listShipped, readLockfile } from './supply/lockfile.ts';

/**
 * `npm run sbom`: what reaches an office, as a CycloneDX bill of materials made
 * by npm and narrowed to what is shipped, and as a list of licences. npm counts
 * what the screens are built from as tools of development, so its own filter
 * would leave them out.
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'build' } } });
const shipped = listShipped(readLockfile());
const references = new Set(shipped.map(({ name, version }) => `${name}@${version}`));

const componentSchema = z.looseObject({ 'bom-ref': z.string(), properties: z.unknown() });
const bomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const npm = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (npm.status !== 0) throw new Error(npm.stderr);
const bom = bomSchema.parse(JSON.parse(npm.stdout));
// The properties would say of React that it is a tool of development.
const components = bom.components
  .filter((each) => references.has(each['bom-ref']))
  .map((component) => ({ ...component, properties: undefined }));
const kept = new Set([
  bom.metadata.component['bom-ref'],
  ...components.map((each) => each['bom-ref']),
]);
const dependencies = bom.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map((each) => ({ ...each, dependsOn: each.dependsOn.filter((ref) => kept.has(ref)) }));
mkdirSync(values.out, { recursive: true });
writeFileSync(
  path.join(values.out, 'sbom.cdx.json'),
  `${JSON.stringify({ ...bom, components, dependencies }, null, 2)}\n`,
);
writeFileSync(path.join(values.out, 'licences.md'), licenceTable(shipped));
process.stdout.write(
  `${components.length} packages are shipped: ${values.out}/sbom.cdx.json, licences.md\n`,
);
