// What a coordinator must know before knocking: interpreter, written format, how and when to make contact.
#pragma once

#include "sync/office/import/json_record.h"

namespace doorstep::office {

/// "Interpreter: French", "Language: Welsh", "Written: Braille", "Contact by: Letter",
/// "Contact times: Not after 7pm", "Communication: Received signed", each once. Reads
/// Patient.communication and the UK Core extensions NHSCommunication and ContactPreference.
[[nodiscard]] QStringList readCommunicationNeeds(JsonRecord& record, const JsonRecord::Object& patient);

} // namespace doorstep::office
