import { writeFileSync } from 'node:fs';

/** A reporter of `node --test`: writes how many tests passed and failed to the file that SAMRAD_COUNTS names. */
export default async function* countsReporter(source) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass' && data.skip === undefined && data.todo === undefined) counts.passed += 1;
    if (type === 'test:fail') counts.failed += 1;
  }
  if (process.env.SAMRAD_COUNTS) writeFileSync(process.env.SAMRAD_COUNTS, JSON.stringify(counts));
  yield '';
}
