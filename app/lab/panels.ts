/** The panels that show and explain what one types: they follow when the prompt is there. */
export { Conversation } from '../conversation/Conversation.tsx';
export { Explainer } from '../explainer/Explainer.tsx';
export { Statechart } from '../statechart/Statechart.tsx';
