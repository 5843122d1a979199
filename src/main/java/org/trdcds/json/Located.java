package org.trdcds.json;

import java.util.List;
import java.util.Map;

/** A JSON value that knows its place. */
sealed interface Located {

    Place place();

    record Text(Place place, String value) implements Located {
    }

    /** @param whole true when written without fraction or exponent */
    record Number(Place place, double value, boolean whole) implements Located {
    }

    record Flag(Place place, boolean value) implements Located {
    }

    /** The JSON null: as if the field were left out. */
    record Nothing(Place place) implements Located {
    }

    record Items(Place place, List<Located> values) implements Located {
    }

    /** @param fields in the order of the document; {@code names} gives the place of each name */
    record Fields(Place place, Map<String, Located> fields, Map<String, Place> names) implements Located {
    }
}
