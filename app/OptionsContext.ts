import { createContext, useContext } from 'react';
import { defaultOptions, type Options } from './options.ts';

/** What was asked of the page when it opened. */
export const OptionsContext = createContext<Options>(defaultOptions);
export const useOptions = (): Options => useContext(OptionsContext);
