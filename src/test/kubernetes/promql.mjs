// Reads Prometheus expressions from the standard input, a JSON array, and prints the metrics that they name, one a line.
// Ends with 1 and says where when one is not of the query language.
import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';

const names = new Set();
for (const expression of JSON.parse(readFileSync(0, 'utf8'))) {
  parser.parse(expression).iterate({
    enter(node) {
      if (node.type.isError) {
        console.error(`${expression}: not understood at ${node.from}`);
        process.exitCode = 1;
      }
      if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector') {
        names.add(expression.slice(node.from, node.to));
      }
    },
  });
}
console.log([...names].join('\n'));
