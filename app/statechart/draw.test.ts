import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { vsftpd } from '../../machines/profiles/vsftpd.ts';
import { serverPiMachine } from '../../machines/server-pi/serverPiMachine.ts';
import { userPiMachine } from '../../machines/user-pi/userPiMachine.ts';
import { chartModel } from './chartModel.ts';
import { draw } from './draw.ts';
import { type Chart, drawAll, findProblems, layouts, modelsOf } from './drawAll.ts';

/** The transitions from a state at an event, by their guards. */
function edges(source: string, event: string): Readonly<Record<string, string>> {
  const { transitions } = modelsOf('rfc959')['server-PI'];
  const found = transitions.filter((one) => one.source === source && one.event === event);
  return Object.fromEntries(found.map(({ id, guard }) => [guard?.type ?? 'otherwise', id]));
}
const labelsOf = (drawing: Chart['drawings']['wide']) =>
  drawing.labels.map(({ parts }) => parts.map(({ text }) => text).join(''));

test('every state and every transition of both machines is drawn, and nothing else', () => {
  expect(findProblems()).toEqual([]);
});

test.each([
  ['server-PI', serverPiMachine],
  ['user-PI', userPiMachine],
] as const)(
  'each transition of the %s that is no bookkeeping, and that the server can take, stands on an edge or in a note',
  (pi, machine) => {
    for (const form of ['wide', 'narrow'] as const) {
      const model = chartModel(machine, rfc959);
      const { edges, labels } = draw(model, layouts[pi][form]).drawing;
      const drawn = new Set([
        ...edges.flatMap(({ ids }) => ids),
        ...labels.flatMap(({ parts }) => parts.flatMap(({ ids = [] }) => ids)),
      ]);
      const missing = model.transitions.filter(
        ({ id, isBookkeeping, takenIn }) => !isBookkeeping && takenIn.length > 0 && !drawn.has(id),
      );
      expect(missing).toEqual([]);
    }
  },
);

test('what a layout lacks or has too much is a problem', () => {
  const model = chartModel(serverPiMachine, rfc959);
  const { wide } = layouts['server-PI'];
  const { closed: _, ...states } = wide.states;
  const withoutState = draw(model, { ...wide, states }).problems;
  const withoutRoute = draw(model, { ...wide, routes: wide.routes.slice(1) }).problems;
  const withoutNote = draw(model, {
    ...wide,
    notes: wide.notes.filter(({ of }) => of !== 'protected'),
  }).problems;
  const withTooMuch = draw(model, {
    ...wide,
    states: { ...wide.states, lost: [0, 0, 1, 1] },
    routes: [...wide.routes, { from: 'closed', to: 'listening', path: '0,0 1,1' }],
  }).problems;
  const twice = draw(model, { ...wide, notes: [...wide.notes, ...wide.notes.slice(0, 1)] }).problems;
  expect(withoutState).toEqual(['state closed is not drawn']);
  expect(withoutRoute).toEqual(['transition server-PI.listening|opened|0 (to greeting) is not drawn']);
  expect(withoutNote).not.toEqual([]);
  expect(withoutNote.filter((problem) => !problem.includes('session.protection.protected|'))).toEqual([]);
  expect(withTooMuch).toEqual([
    'lost is drawn, but is no state',
    'closed → listening is drawn, but is no transition',
  ]);
  expect(twice).toEqual(['something is drawn twice']);
});

test('labels follow the profile', () => {
  const textbook = drawAll('rfc959')['server-PI'].drawings.wide;
  const real = drawAll('vsftpd')['server-PI'].drawings.wide;
  expect(labelsOf(textbook)).toEqual(expect.arrayContaining(['USER → 331', 'PASS → 501 530', 'PASS → 421']));
  expect(labelsOf(real)).toEqual(expect.arrayContaining(['USER → 331', 'PASS → 530']));
  expect(labelsOf(real)).not.toContain('PASS → 421'); // vsftpd closes with 530
  expect(real.edges.map(({ line }) => line)).toEqual(textbook.edges.map(({ line }) => line));
});

test('an event stands once with all its replies, and each reply for those that give it', () => {
  const parts = drawAll('rfc959')['server-PI'].drawings.wide.labels.flatMap((label) => label.parts);
  const pass = edges('awaitingPass', 'PASS');
  const bad = [pass.lacksPassInSequence, pass.isPassMalformedInSequence];
  const at = parts.findIndex(({ text, ids }) => text === 'PASS' && ids?.length === 3);
  expect(parts.slice(at, at + 5)).toEqual([
    { text: 'PASS', ids: [...bad, pass.otherwise] },
    { text: ' → ' },
    { text: '501', ids: bad },
    { text: ' ' },
    { text: '530', ids: [pass.otherwise] },
  ]);
  expect(parts.find(({ text }) => text === 'other command')?.ids?.length).toBeGreaterThan(4);
});

test('what ends a session stands by its reply, and the commands of TLS where the server has them', () => {
  const labels = (profile: 'rfc959' | 'inetutils-ftpd') =>
    drawAll(profile)['server-PI'].drawings.wide.labels.map(({ parts, isNever }) =>
      isNever ? '' : parts.map(({ text }) => text).join(''),
    );
  expect(labels('rfc959')).toContain('unavailable, idle, slow login → 421');
  expect(labels('rfc959')).toContain('AUTH → 234');
  expect(labels('inetutils-ftpd')).not.toContain('AUTH → 234');
});

test('three replies of a class, or more, are noted as the class', () => {
  const labels = labelsOf(drawAll('rfc959')['server-PI'].drawings.wide);
  expect(labels).toContain('stays: 2yz 5yz');
  expect(labels).toContain('501 530');
});

test('a state that no session with this server comes to is faint', () => {
  const faint = (profile: 'rfc959' | 'inetutils-ftpd') =>
    drawAll(profile)['server-PI'].drawings.wide.states.flatMap(({ key, isNever }) => (isNever ? [key] : []));
  expect(faint('rfc959')).toEqual([]);
  expect(faint('inetutils-ftpd')).toEqual(['awaitingAcct', 'negotiating', 'protected']);
});

test('a transition is told with its event, its guard and what comes of it', () => {
  const { about } = drawAll('rfc959')['server-PI'];
  const { isPasswordOfUser = '', otherwise = '' } = edges('awaitingPass', 'PASS');
  expect(about[isPasswordOfUser]).toEqual({
    text: 'PASS, if the password is that of the user: 230 → logged in',
    replyClass: '2',
    alike: [isPasswordOfUser],
  });
  expect(about[otherwise]?.text).toBe('PASS, otherwise: 530 → awaiting USER');
  expect(about[edges('login', 'PASS').otherwise ?? '']?.text).toBe('PASS: 503 stays');
  const { needsAccountOnly = '' } = edges('awaitingUser', 'USER');
  expect(drawAll('vsftpd')['server-PI'].about[needsAccountOnly]?.text).toBe(
    'USER, if that user needs an account but no password: 332 → awaiting ACCT (not with this server)',
  );
});

test('the way of the login is one straight line', () => {
  const way = {
    'server-PI': ['greeting', 'awaitingUser', 'awaitingPass', 'loggedIn'],
    'user-PI': ['begin', 'userSent', 'passwordNeeded', 'passSent', 'success'],
  };
  const drawn = (['server-PI', 'user-PI'] as const).flatMap((pi) =>
    (['wide', 'narrow', 'folded'] as const).map((form) => {
      const { states } = drawAll('rfc959')[pi].drawings[form];
      const boxes = states.flatMap(({ key, box }) => (box && way[pi].includes(key) ? [box] : []));
      const middles = boxes.map(({ x, y, width, height }) =>
        form === 'wide' ? y + height / 2 : x + width / 2,
      );
      return { states: boxes.length, lines: new Set(middles).size };
    }),
  );
  expect(drawn).toEqual([4, 4, 4, 5, 5, 5].map((states) => ({ states, lines: 1 })));
});

test('what the server of a profile never does is not marked as possible', () => {
  const textOf = (profile: typeof rfc959) =>
    draw(chartModel(serverPiMachine, profile), layouts['server-PI'].wide).drawing.labels.flatMap(
      ({ parts, isNever }) => (isNever ? [] : parts.map(({ text }) => text)),
    );
  expect(textOf(rfc959)).not.toContain('too long');
  expect(textOf(vsftpd)).toContain('too long');
  expect(textOf(rfc959)).toContain('USER → 332');
  expect(textOf(vsftpd)).not.toContain('USER → 332');
});
