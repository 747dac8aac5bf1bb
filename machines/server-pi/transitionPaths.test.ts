import { expect, test } from 'vitest';
import { inetutilsFtpd } from '../profiles/inetutilsFtpd.ts';
import { proftpd } from '../profiles/proftpd.ts';
import { pureFtpd } from '../profiles/pureFtpd.ts';
import { pyftpdlib } from '../profiles/pyftpdlib.ts';
import { rfc959 } from '../profiles/rfc959.ts';
import { vsftpd } from '../profiles/vsftpd.ts';
import { edgesOf } from '../simulator/inspection.ts';
import { serverPiMachine } from './serverPiMachine.ts';
import { findTransitionPaths } from './transitionPaths.ts';

test('the paths take every transition of the chart', () => {
  const paths = findTransitionPaths([rfc959, vsftpd, proftpd, pureFtpd, pyftpdlib, inetutilsFtpd]);
  const taken = new Set(paths.flatMap(({ covers }) => covers));
  const all = [...edgesOf(serverPiMachine).values()];
  console.info(`${paths.length} paths take ${taken.size} of ${all.length} transitions`);
  expect(all.filter((edge) => !taken.has(edge))).toEqual([]);
}, 60_000);
