package io.ringwork.graph.sample;

import io.ringwork.graph.model.IdentifierKind;

/**
 * A value that can be shared, before anybody spells it.
 *
 * @param country whose rules the value follows; decides how phones are written
 * @param verbatim to be written as it is, as placeholders are
 */
record Mark(IdentifierKind kind, String value, String country, boolean verbatim) {

    Mark(IdentifierKind kind, String value, String country) {
        this(kind, value, country, false);
    }
}
