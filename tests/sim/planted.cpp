// The choice, asked by the planted copies of the product's sources.
#include "tests/sim/planted.h"

namespace doorstep::sim {

namespace {

std::string chosen;

} // namespace

void choosePlant(const std::string& name)
{
    chosen = name;
}

bool isPlanted(const char* name)
{
    return chosen == name;
}

} // namespace doorstep::sim
