import { reduce } from "./reduce.js";

/**
 * Reads a second run from a file.
 *
 * @param {File} file a run.json, plain or compressed by gzip, or the page of another run
 * @return {Promise<Object>} its summary
 * @throws {Error} with one line for the reader
 */
export async function read(file) {
  let content;
  try {
    content = JSON.parse(summaryIn(await text(file)));
  } catch {
    throw new Error(`${file.name}: expected a run.json or the index.html of a run, this is neither`);
  }
  if (Array.isArray(content?.cells) && Array.isArray(content.tables)) {
    return reduce(content);
  }
  if (content?.summaryVersion === 1) {
    return content;
  }
  throw new Error(`${file.name}: expected a run.json or the index.html of a run, this is of another version or something else`);
}

/** A page like this one has its run's summary in it; anything else is taken as it is. */
function summaryIn(content) {
  const page = content.trimStart().startsWith("<");
  return page ? new DOMParser().parseFromString(content, "text/html").getElementById("summary").textContent : content;
}

async function text(file) {
  const compressed = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const gzip = compressed[0] === 0x1f && compressed[1] === 0x8b;
  const stream = gzip ? file.stream().pipeThrough(new DecompressionStream("gzip")) : file.stream();
  return new Response(stream).text();
}

/** Calls back with each file that is chosen or dropped. */
export function onFile(use) {
  const input = document.getElementById("file");
  const drop = document.getElementById("drop");
  input.addEventListener("change", () => input.files.length > 0 && use(input.files[0]));
  // Beside the zone too, or the browser would leave the page for the file.
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  document.addEventListener("dragleave", () => drop.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      use(event.dataTransfer.files[0]);
    }
  });
}
