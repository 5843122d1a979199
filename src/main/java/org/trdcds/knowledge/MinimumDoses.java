package org.trdcds.knowledge;

import java.util.OptionalDouble;

/** Minimum adequate daily dose in milligrams by reference; a blank cell is unknown under a profile that uses it. */
public record MinimumDoses(OptionalDouble atrqMg, OptionalDouble canmatLowMg, OptionalDouble whoDddMg) {

    /** The minimum by one reference; empty when that reference names none. */
    public OptionalDouble from(DoseTable table) {
        return switch (table) {
            case ATRQ -> atrqMg;
            case CANMAT_LOW -> canmatLowMg;
            case WHO_DDD -> whoDddMg;
        };
    }
}
