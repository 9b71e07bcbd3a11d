// Each found a bug of the product, or one of the simulator's own, in the world of its day. Played again in
// ctest.
#include "tests/sim/kept_seeds.h"

namespace doorstep::sim {

std::span<const KeptSeed> keptSeeds()
{
    static constexpr KeptSeed seeds[] = {
        {98, "the office's own numbers were given again after its disk was put back"},
        {4126, "a put-back office was believed by a tablet with nothing to send"},
        {86, "a put-back tablet whose number the office knew otherwise could not read any more"},
        {3052, "a copy of a tablet that lagged behind was told that the receipt is wrong, for ever"},
        {24, "words of a person who was taken off stayed in the pages of the search index"},
        {287, "own changes about such a person were shown again after the office was put back"},
        {1689, "an assignment ended by itself at rest, and the simulator did not wait for all to hear of it"},
        {11843, "a picture's receipt was believed after its office had been put back unseen"},
        {33411,
         "the number of a person who was taken off stayed in unused bytes of a page that SQLite packed anew"},
        {40309, "a withdrawn tablet never learned of a new epoch and believed no receipt any more"},
    };
    return seeds;
}

} // namespace doorstep::sim
