/** `npm run replicas`: the practice chat sites alone, until Ctrl+C. */
import { parseArgs } from 'node:util';
import { REPLICAS } from './registry';
import { startReplicas } from './server';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const server = await startReplicas(values.port === undefined ? {} : { port: Number(values.port) });

console.log(`The practice chat sites listen on 127.0.0.1:${server.port}. Open them with:

  chromium --user-data-dir="$(mktemp -d)" \\
    --host-resolver-rules="${server.hostResolverRules}" \\
    --ignore-certificate-errors-spki-list=${server.certificateFingerprint} \\
    "${server.urlOf(REPLICAS[0]?.id ?? '')}"

Pages:
${REPLICAS.map(({ id }) => `  ${id.padEnd(12)} ${server.urlOf(id)}`).join('\n')}

Add for example &hl=ja or &mount=2000; tests/replicas/README.md lists what there is.
Ctrl+C ends it.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void server.close().then(() => process.exit(0)));
}
