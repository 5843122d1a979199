package org.trdcds.cdshooks;

import org.trdcds.assessment.Assessment;

/** Says an assessment as a CDS Hooks response. Thread-safe. */
interface CardSource {

    /** A JSON object with the array {@code cards}. */
    byte[] response(Assessment assessment);
}
