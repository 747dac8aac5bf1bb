import { expect, test } from 'vitest';
import { everything, placeOf, routeOf } from './routes.ts';

test.each([
  ['/codes', { page: 'codes', filter: everything, isSearch: false }],
  ['/codes?q=', { page: 'codes', filter: everything, isSearch: true }],
  ['/codes/331', { page: 'code', code: '331' }],
  ['/codes/', { page: 'codes', filter: everything, isSearch: false }],
  ['/compare/220/331', { page: 'compare', a: '220', b: '331' }],
  ['/compare/220', { page: 'compare', a: '220', b: '' }],
  ['/compare', { page: 'compare', a: '', b: '' }],
  ['/card', { page: 'card' }],
  ['/nothing', { page: 'codes', filter: everything, isSearch: false, unknown: '/nothing' }],
  ['/codes/%', { page: 'code', code: '%' }],
])('%s is a page', (place, route) => {
  expect(routeOf(place)).toEqual(route);
});

test('a filter is the same after the way through the address', () => {
  const filter = { words: 'log in & out', isHere: true, rfc: '2228' };
  expect(routeOf(placeOf(filter))).toEqual({ page: 'codes', filter, isSearch: true });
  expect(placeOf(everything)).toBe('/codes');
});
