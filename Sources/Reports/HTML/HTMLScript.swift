/// The script of a page: a click upon a heading sorts the table.
///
/// What is missing comes last in both directions. The text has no `<` and no `&`, so that the page
/// is sound XML, too.
enum HTMLScript {
  static let text = """
    "use strict";
    const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const key = cell => cell.dataset.sort;
    const isMissing = cell => key(cell) === "";
    function compare(one, other) {
      if (key(one) === undefined) return words.compare(one.textContent, other.textContent);
      const [first, second] = [one, other].map(cell => key(cell).split(" ").map(Number));
      const place = first.findIndex((number, place) => number !== second[place]);
      return place === -1 ? 0 : first[place] - second[place];
    }
    function sort(table, column, sign) {
      const body = table.tBodies[0];
      const rows = Array.from(body.rows);
      rows.sort((one, other) => {
        const [first, second] = [one.cells[column], other.cells[column]];
        const missing = isMissing(first) - isMissing(second);
        return missing !== 0 || isMissing(first) ? missing : sign * compare(first, second);
      });
      for (const row of rows) body.append(row);
    }
    for (const table of document.querySelectorAll("table")) {
      const headings = Array.from(table.tHead.rows[0].cells);
      headings.forEach((heading, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...heading.childNodes);
        heading.append(button);
        button.addEventListener("click", () => {
          const descends = heading.getAttribute("aria-sort") === "ascending";
          for (const other of headings) other.removeAttribute("aria-sort");
          heading.setAttribute("aria-sort", descends ? "descending" : "ascending");
          sort(table, column, descends ? -1 : 1);
        });
      });
    }

    """
}
