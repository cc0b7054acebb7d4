// Says what the checker finds in each policy given as an argument, a line a finding.
import evaluator from "csp_evaluator/dist/evaluator.js";
import parser from "csp_evaluator/dist/parser.js";

for (const policy of process.argv.slice(2))
  for (const { directive, value, description } of new evaluator.CspEvaluator(new parser.CspParser(policy).csp).evaluate())
    console.log(`${directive} ${value ?? ""}: ${description}`);
