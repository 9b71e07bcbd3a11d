// Nothing but the headers that are precompiled for everybody else.
