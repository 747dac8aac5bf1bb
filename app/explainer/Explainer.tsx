export function Explainer() { return <section><h2>Explainer</h2></section>; }
