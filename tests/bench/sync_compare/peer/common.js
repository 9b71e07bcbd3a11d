// What both ends of the peer share: reading all documents back, and obeying orders.
'use strict';
const crypto = require('crypto');
const readline = require('readline');

// SHA-256 of each line "nhs TAB ref TAB text", all of them XORed; the same as the tablet of Doorstep makes.
async function contentOf(database) {
  const all = await database.allDocs({ include_docs: true });
  const sum = Buffer.alloc(32);
  for (const { doc } of all.rows) {
    const hash = crypto.createHash('sha256').update(`${doc.nhs}\t${doc.ref}\t${doc.text}`).digest();
    for (let i = 0; i < 32; i += 1) sum[i] ^= hash[i];
  }
  return { documents: all.rows.length, content: sum.toString('hex') };
}

function obeyLines(orders) {
  let last = Promise.resolve();
  readline.createInterface({ input: process.stdin }).on('line', (line) => {
    const [name, ...words] = line.split(' ');
    last = last.then(async () => {
      let answer;
      try {
        answer = await orders[name](words);
      } catch (error) {
        answer = { error: String(error.message || error.reason || error) };
      }
      process.stdout.write(JSON.stringify(answer) + '\n');
    });
  });
}

module.exports = { contentOf, obeyLines };
