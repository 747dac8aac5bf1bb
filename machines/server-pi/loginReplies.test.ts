import { expect, test } from 'vitest';
import { rfc959 } from '../profiles/rfc959.ts';
import { vsftpd } from '../profiles/vsftpd.ts';
import { defaultSettings } from '../simulator/replay.ts';
import { findLoginReplies, loginReplies, type Witness } from './loginReplies.ts';

const byTextbook = findLoginReplies(rfc959, defaultSettings);
const byVsftpd = findLoginReplies(vsftpd, defaultSettings);

const shown = (line: string) => (line.length > 40 ? `${line.slice(0, 12)}… (${line.length} bytes)` : line);
const row = (to: string, code: number, { profile, service, lines }: Witness) => {
  const typed = lines.map((line) => (line.startsWith('(') ? `*${line.slice(1, -1)}*` : `\`${shown(line)}\``));
  const cells = [to, code, profile.name, service, typed.join(', ') || '(connecting)'];
  return `| ${cells.join(' | ')} |`;
};

test('every reply that RFC 959 §5.4 lists for the login is brought about by some session', async () => {
  const rows = loginReplies.map(({ to, code }) => {
    const witness = byTextbook.get(`${to} ${code}`) ?? byVsftpd.get(`${to} ${code}`);
    expect(witness, `${to} ${code}`).toBeDefined();
    return witness ? row(to, code, witness) : '';
  });
  const table = [
    '# Every reply of the login, and a session that brings it about',
    '',
    'RFC 959 section 5.4 lists the replies to a new connection and to each command. For those of the login this table',
    'has the shortest session, found by a search over the server-PI machine itself (`machines/server-pi/loginReplies.ts`).',
    'It is generated: `npx vitest run loginReplies -u` writes it anew, and a test keeps it true.',
    '',
    '| to | reply | server | service at the start | lines |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
  await expect(table.join('\n')).toMatchFileSnapshot('../../docs/login-replies.md');
});

test('the only one that the textbook server cannot give is 502 to REIN', () => {
  const missing = loginReplies.filter(({ to, code }) => !byTextbook.has(`${to} ${code}`));
  expect(missing).toEqual([{ to: 'REIN', code: 502 }]);
});
