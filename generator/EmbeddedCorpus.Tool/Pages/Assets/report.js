(() => {
  "use strict";

  const pageOfLines = 60;
  const context = 70;
  const sortedMatches = 20000;
  const $ = (id) => document.getElementById(id);
  const { speakers, articles } = JSON.parse($("texts").textContent);
  $("texts").remove();

  // Letters with diacritics are found without them. Each text keeps its length, so that a place in one is a place in the other.
  const accented = /[\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff]/g;
  const bases = new Map();
  const baseOf = (letter) => {
    let base = bases.get(letter);
    if (base === undefined) {
      base = letter.normalize("NFD")[0];
      bases.set(letter, base);
    }
    return base;
  };
  const fold = (text) => {
    let lower = text.toLowerCase();
    if (lower.length !== text.length) {
      lower = Array.from({ length: text.length }, (_, i) => (text[i].toLowerCase().length === 1 ? text[i].toLowerCase() : text[i])).join("");
    }
    return lower.replace(accented, baseOf).replace(/[\u2018\u2019]/g, "'");
  };

  const letter = /[\p{L}\p{N}\p{M}]/u;
  const isLetter = (text, index) => {
    const code = text.charCodeAt(index);
    if (code < 128) {
      return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    }
    return code === code && letter.test(text[index]);
  };

  // Chinese and Japanese have no spaces: a word there starts anywhere.
  const hasNoSpaces = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;
  const folded = [];
  const foldedAt = (index) => folded[index] ?? (folded[index] = fold(articles[index][2]));

  // The end of the words in a text that has the first of them at a place, or -1.
  const endOf = (text, start, words) => {
    let end = start + words[0].length;
    for (let i = 1; i < words.length; i++) {
      let next = end;
      while (next < text.length && !isLetter(text, next) && next - end < 4) {
        next++;
      }
      if (next === end || !text.startsWith(words[i], next)) {
        return -1;
      }
      end = next + words[i].length;
    }
    return end;
  };

  const quoteAt = (quotes, place) => {
    for (let i = 0; i < quotes.length; i += 3) {
      if (place >= quotes[i] && place < quotes[i] + quotes[i + 1]) {
        return quotes[i + 2];
      }
    }
    return undefined;
  };

  // All matches as numbers: article, start, end, speaker (-1 nobody, -2 no quotation).
  const find = (query, quotedOnly) => {
    const words = fold(query).split(/[^\p{L}\p{N}\p{M}'’-]+/u).filter((word) => word !== "");
    const matches = [];
    if (words.length === 0) {
      return matches;
    }
    const anywhere = hasNoSpaces.test(words[0]);
    for (let article = 0; article < articles.length; article++) {
      const text = foldedAt(article);
      const quotes = articles[article][3];
      if (quotedOnly && quotes.length === 0) {
        continue;
      }
      for (let start = text.indexOf(words[0]); start >= 0; start = text.indexOf(words[0], start + 1)) {
        if (!anywhere && start > 0 && isLetter(text, start - 1)) {
          continue;
        }
        if (words.length > 1 && isLetter(text, start + words[0].length)) {
          continue;
        }
        let end = endOf(text, start, words);
        if (end < 0) {
          continue;
        }
        const speaker = quoteAt(quotes, start) ?? -2;
        if (quotedOnly && speaker === -2) {
          continue;
        }
        while (!anywhere && end < text.length && isLetter(text, end)) {
          end++;
        }
        matches.push({ article, start, end, speaker });
      }
    }
    return matches;
  };

  const after = (match) => foldedAt(match.article).slice(match.end, match.end + 40).replace(/^[^\p{L}\p{N}]+/u, "");
  const before = (match) => foldedAt(match.article).slice(Math.max(match.start - 40, 0), match.start).split(/[^\p{L}\p{N}]+/u).filter((word) => word).reverse().join(" ");
  const compare = (left, right) => (left < right ? -1 : left > right ? 1 : 0);
  const sort = (matches, order) => {
    if (order === "position" || matches.length > sortedMatches) {
      return matches;
    }
    const keyOf = order === "newest" ? (match) => articles[match.article][1] : order === "before" ? before : after;
    const keyed = matches.map((match) => [keyOf(match), match]);
    keyed.sort(order === "newest" ? (left, right) => compare(right[0], left[0]) : (left, right) => compare(left[0], right[0]));
    return keyed.map((pair) => pair[1]);
  };

  const dayOf = (day) => (day === "" ? "" : new Date(day + "T00:00:00Z").toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
  const element = (name, className, text) => {
    const created = document.createElement(name);
    created.className = className;
    created.textContent = text;
    return created;
  };
  const oneLine = (text) => text.replace(/\s+/g, " ");

  const form = $("search");
  const query = $("query");
  const lines = $("lines");
  const more = $("more");
  let matches = [];

  const lineOf = (match) => {
    const [headline, day, text] = articles[match.article];
    const button = document.createElement("button");
    button.type = "button";
    const start = Math.max(match.start - context, 0);
    const stop = Math.min(match.end + context, text.length);
    const beforeText = element("span", "before", oneLine(text.slice(start, match.start)).replace(/^\S*\s/, (cut) => (start > 0 ? "" : cut)));
    const afterText = element("span", "after", oneLine(text.slice(match.end, stop)).replace(/\s\S*$/, (cut) => (stop < text.length ? "" : cut)));
    const who = match.speaker >= 0 ? speakers[match.speaker] + " · " : match.speaker === -1 ? "quotation · " : "";
    const bidi = document.createElement("bdi");
    bidi.textContent = who + headline;
    const from = element("span", "from", "");
    from.append(bidi, day === "" ? "" : " · " + dayOf(day));
    button.append(beforeText, element("mark", "", oneLine(text.slice(match.start, match.end))), afterText, from);
    button.addEventListener("click", () => read(match.article, match.start, match.end));
    const item = document.createElement("li");
    item.append(button);
    return item;
  };

  const show = () => {
    const shown = lines.childElementCount;
    lines.append(...matches.slice(shown, shown + pageOfLines).map(lineOf));
    more.hidden = lines.childElementCount >= matches.length;
  };

  const count = (number, unit) => number.toLocaleString("en") + " " + unit + (number === 1 ? "" : "s");
  const search = () => {
    const text = query.value.trim();
    matches = text.length < 2 && !hasNoSpaces.test(text) ? [] : sort(find(text, $("quoted").checked), $("order").value);
    lines.replaceChildren();
    show();
    const inArticles = new Set(matches.map((match) => match.article)).size;
    const unsorted = matches.length > sortedMatches && $("order").value !== "position" ? ", too many to put in order" : "";
    $("search-status").textContent = text === "" ? "" : text.length < 2 && matches.length === 0 ? "Type two letters or more." : matches.length === 0 ? "No line." : count(matches.length, "line") + " in " + count(inArticles, "article") + unsorted;
  };

  const read = (article, start, end) => {
    const [headline, day, text] = articles[article];
    $("reader-title").textContent = headline;
    $("reader-day").textContent = dayOf(day);
    const body = $("reader-text");
    body.replaceChildren();
    let place = 0;
    let mark = null;
    for (const part of text.split(/(\n\s*\n)/)) {
      const paragraph = document.createElement("p");
      paragraph.dir = "auto";
      if (start >= place && start < place + part.length) {
        mark = element("mark", "", part.slice(start - place, end - place));
        paragraph.append(part.slice(0, start - place), mark, part.slice(end - place));
      } else {
        paragraph.textContent = part;
      }
      place += part.length;
      if (part.trim() !== "") {
        body.append(paragraph);
      }
    }
    const dialog = $("reader");
    dialog.showModal();
    if (mark) {
      mark.scrollIntoView({ block: "center" });
    } else {
      dialog.scrollTop = 0;
    }
  };

  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 60);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  more.addEventListener("click", () => {
    const first = lines.childElementCount;
    show();
    lines.children[first]?.firstChild.focus();
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === "/" && !typing && !$("reader").open && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (event.target === query || lines.contains(event.target))) {
      const buttons = [...lines.querySelectorAll("button")];
      const next = event.target === query ? 0 : buttons.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
      if (event.target !== query || event.key === "ArrowDown") {
        event.preventDefault();
        (next < 0 ? query : buttons[Math.min(next, buttons.length - 1)])?.focus();
      }
    }
  });

  // A quotation opens its article.
  for (const cite of document.querySelectorAll("cite[data-article]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...cite.childNodes);
    button.addEventListener("click", () => {
      const article = Number(cite.dataset.article);
      const quote = cite.parentElement.firstElementChild.textContent.replace(/…$/, "");
      const start = articles[article][2].indexOf(quote);
      read(article, start, start + quote.length);
    });
    cite.append(button);
  }

  form.hidden = false;
  $("search-help").hidden = false;
  document.documentElement.dataset.ready = "true";
  performance.mark("ready");
})();
