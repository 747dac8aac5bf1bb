/** The address of a JSON file with what a module exports; see node/dataAssets.ts. */
declare module '*?data' {
  const address: string;
  export default address;
}
