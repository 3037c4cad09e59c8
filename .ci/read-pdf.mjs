// The text of PDFs as pdf.js (Firefox) reads it: `node read-pdf.mjs PATH-OF-PDF.JS PDF…` writes PDF.pdfjs.txt beside each.
import { readFileSync, writeFileSync } from "node:fs";

// What pdf.js says about drawing, which nobody asks for here.
console.warn = console.log = () => {};
const [library, ...files] = process.argv.slice(2);
const { getDocument } = await import(library);
for (const file of files) {
    const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
    const document = await task.promise;
    let text = "";
    for (let number = 1; number <= document.numPages; number += 1) {
        const { items } = await (await document.getPage(number)).getTextContent();
        let height;
        for (const item of items) {
            // On another line it is another element of the page, and other words when it is copied.
            if (height !== undefined && Math.abs(item.transform[5] - height) > 1) text += "\n";
            text += item.str + (item.hasEOL ? "\n" : "");
            height = item.transform[5];
        }
        text += "\n";
    }
    writeFileSync(`${file}.pdfjs.txt`, text);
    await task.destroy();
}
