import { serverPiMachine } from '../machines/server-pi/serverPiMachine.ts';
import { userPiMachine } from '../machines/user-pi/userPiMachine.ts';

/** The name of a state on the page, by the id that the record has: `server-PI.session.loggedIn` is "logged in". */
export const stateLabel = (id: string): string => {
  const machine = id.startsWith(serverPiMachine.id) ? serverPiMachine : userPiMachine;
  return machine.getStateNodeById(id).meta?.label ?? id;
};
