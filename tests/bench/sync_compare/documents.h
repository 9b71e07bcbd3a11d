// Documents of about 1 KB as needs in the drafts of a caseload, saved and read as the tablet does.
#pragma once

#include "app/store/tablet.h"

namespace doorstep::bench {

struct Document {
    QString nhsNumber;
    QString ref;
    QString text;
};

/// `count` lines of the file from line `from` on, each a JSON object {"nhs", "ref", "text"}.
[[nodiscard]] Result<std::vector<Document>> readDocuments(const QString& file, int from, int count);

/// Adds each document to its person's draft; up to `atOnce` of one person in a save. All named must be on
/// the tablet.
[[nodiscard]] Status saveDocuments(store::Tablet& tablet, const std::vector<Document>& documents, int atOnce);

struct Content {
    int documents = 0;
    Hash32 hash; ///< SHA-256 of each line "nhs TAB ref TAB text", all XORed: no order, no memory
};
/// Of every draft on the tablet.
[[nodiscard]] Result<Content> contentOf(store::Tablet& tablet);

} // namespace doorstep::bench
