"use strict";
// Filters the list of commitments, and keeps the filters in the fragment of the
// address: #area=ai&stage=delivered&q=exercise.
(() => {
  const section = document.getElementById("Commitments");
  const heading = document.getElementById("Commitments-h");
  const form = document.getElementById("Filters");
  const count = document.getElementById("Count");
  const nothing = document.getElementById("Nothing");
  const link = document.getElementById("View");
  const fields = [...form.elements].filter((field) => field.name);
  const fold = (s) => s.normalize("NFKC").toLowerCase();
  const items = [...section.querySelectorAll("li.k")].map((at) => ({ at, words: fold(at.textContent) }));
  const groups = [...section.querySelectorAll(".group")].map((at) => {
    const n = at.querySelector(".n");
    return { at, n, all: n.textContent, items: items.filter((item) => at.contains(item.at)) };
  });
  const say = (words, n, of) => words.replace("{0}", n).replace("{1}", of);

  // fits reports whether a commitment has the value of every filter that is set.
  const fits = (item) => fields.every(({ name, value }) =>
    name === "q" ? fold(value).split(/\s+/).every((word) => item.words.includes(word))
      : value === "" || item.at.dataset[name].split(" ").includes(value));

  const shown = (list) => list.filter((item) => !item.at.hidden).length;

  // apply shows what fits, and returns the fragment of the view.
  const apply = () => {
    const set = fields.filter((field) => field.value.trim() !== "");
    for (const item of items) item.at.hidden = !fits(item);
    for (const group of groups) {
      const n = shown(group.items);
      group.at.hidden = n === 0;
      group.n.textContent = set.length ? say(section.dataset.group, n, group.items.length) : group.all;
    }
    const n = shown(items);
    count.textContent = say(section.dataset.shown, n, items.length);
    nothing.hidden = n > 0 || items.length === 0;
    link.hidden = set.length === 0;
    link.href = "#" + new URLSearchParams(set.map((field) => [field.name, field.value.trim()]));
    return set.length ? link.hash : "#Commitments";
  };

  const clear = () => {
    for (const field of fields) field.value = "";
    return apply();
  };

  // follow goes where the address leads: to a view, whose filters it sets, or to
  // a record, which it brings to light.
  const follow = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    if (fields.some((field) => wanted.has(field.name))) {
      for (const field of fields) {
        field.value = wanted.get(field.name) ?? "";
        if (field.selectedIndex === -1) field.value = "";
      }
      apply();
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
      return;
    }
    const record = document.querySelector(":target");
    if (!record) return;
    if (record.closest("[hidden]")) clear();
    for (let at = record.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    record.scrollIntoView();
  };

  const change = () => history.replaceState(null, "", apply());
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    history.replaceState(null, "", clear());
  });
  addEventListener("hashchange", follow);

  // Both languages show the same record or view.
  for (const a of document.querySelectorAll(".sibling a")) {
    a.addEventListener("click", () => { a.hash = location.hash; });
  }

  // What is folded is printed too.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const at of folded) at.open = true;
  });
  addEventListener("afterprint", () => { for (const at of folded) at.open = false; });

  form.hidden = count.hidden = false;
  apply();
  if (location.hash) follow();
})();
