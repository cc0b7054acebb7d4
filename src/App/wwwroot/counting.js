// Only speed and early warning: the server checks every figure again, and each form works without this file.
"use strict";

const number = field => /^\d+$/.test(field.value) ? Number(field.value) : 0;

// Sums: each row against the ballots collected, while it is typed.
for (const form of document.querySelectorAll("form[data-counting=sums]")) {
  const collected = Number(form.dataset.collected);
  // What the server marked stays marked until the row is touched.
  const check = (row, isTyped) => {
    const inputs = [...row.querySelectorAll("input[type=number]")];
    const sum = inputs.reduce((total, field) => total + number(field), 0);
    const empty = inputs.every(field => field.value === "");
    row.querySelector("output").textContent = empty ? "" : sum === collected ? `✓ ${sum}` : `▲ ${sum} ≠ ${collected}`;
    const wrong = !empty && sum !== collected;
    if (wrong || isTyped) for (const field of inputs) field.setAttribute("aria-invalid", String(wrong));
  };
  for (const row of form.querySelectorAll("tbody tr")) {
    check(row, false);
    row.addEventListener("input", () => check(row, true));
  }
}

// Ballot by ballot: one key an official, the next official and the next ballot by themselves.
for (const form of document.querySelectorAll("form[data-counting=ballots]")) {
  const [lines, pad] = [form.querySelector("textarea"), form.querySelector("[data-pad]")];
  const [officials, levels, collected] = [form.dataset.officials, form.dataset.levels, form.dataset.collected].map(Number);
  const where = pad.querySelector("[data-where]");
  const rows = [...form.querySelectorAll("tr[data-official]")];
  // Ballots that x made invalid as a whole are counted in the field below; taking one back takes it off again.
  const [whole, wholes] = [form.querySelector("[name=notIssued]"), new Set()];
  const add = count => { whole.value = Math.max(0, number(whole) + count); };
  const read = () => lines.value.split("\n").map(line => line.replace(/\s/g, "")).filter(line => line.length > 0);

  function show() {
    const all = read();
    const open = all.length > 0 && all.at(-1).length < officials ? all.at(-1) : "";
    const done = all.length - (open ? 1 : 0);
    const place = open.length;
    rows.forEach((row, official) => {
      const marks = all.map(line => line[official]);
      for (const cell of row.querySelectorAll("[data-figure]")) {
        const figure = Number(cell.dataset.figure);
        const key = figure === levels ? "0" : String(figure + 1);
        cell.textContent = marks.filter(mark => mark === key).length;
      }
      row.querySelector("[data-now]").textContent = open[official] ?? "";
      if (official === place && done < collected) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    });
    const name = rows[place]?.querySelector("th").textContent ?? "";
    where.textContent = done >= collected
      ? where.dataset.full.replace("{0}", collected)
      : where.dataset.text.replace("{0}", done + 1).replace("{1}", collected).replace("{2}", name);
  }

  function press(key) {
    const all = read();
    const open = all.length > 0 && all.at(-1).length < officials ? all.pop() : "";
    if (key === "Backspace") {
      const last = open || all.pop() || "";
      if (wholes.delete(all.length)) add(-1);
      else if (last.length > 1) all.push(last.slice(0, -1));
    } else if (all.length < collected && key === "x") {
      all.push("0".repeat(officials));
      wholes.add(all.length - 1);
      add(1);
    } else if (all.length < collected) {
      all.push(open + key);
    }
    lines.value = all.join("\n");
    lines.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const isKey = key => key === "Backspace" || key === "x" || (/^\d$/.test(key) && Number(key) <= levels);
  pad.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    press(event.key);
  });
  for (const button of pad.querySelectorAll("[data-key]"))
    button.addEventListener("click", () => { press(button.dataset.key); pad.focus(); });
  lines.addEventListener("input", show);
  pad.hidden = false;
  show();
}
