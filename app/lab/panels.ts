/** The header, and the panels that show and explain what one types: they follow when the prompt is there. */
export { Conversation } from '../conversation/Conversation.tsx';
export { Explainer } from '../explainer/Explainer.tsx';
export { Header } from '../header/Header.tsx';
export { Notices } from '../notices/Notices.tsx';
export { Statechart } from '../statechart/Statechart.tsx';
