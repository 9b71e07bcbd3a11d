// A tablet's rescue file becomes what it would have sent: changes with their own signatures, and pictures.
#pragma once

#include "sync/office/exchange.h"

#include <filesystem>

namespace doorstep::office {

/// `bundle` is what 'doorstepctl vault rescue' or the app's rescue made, of a whole or a damaged vault.
/// Unpacked into `work`, a folder of its own that is removed again. May be done twice: what is here already
/// is passed over. WrongPassphrase: sealed to another office; Damaged: nothing could be read; NotFound: no
/// work in it.
[[nodiscard]] Result<Taken> importRescue(Office& office, const std::filesystem::path& bundle,
                                         const std::filesystem::path& work);

} // namespace doorstep::office
