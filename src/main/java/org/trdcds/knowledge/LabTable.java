package org.trdcds.knowledge;

import java.util.Optional;

import org.trdcds.patient.CodedText;

/** Recognises laboratory tests by LOINC, else by the test's name as whole words. */
public interface LabTable {

    Optional<LabTest> match(CodedText concept);

    /** The test with this id; an unknown id is a programming error and throws. */
    LabTest get(String id);
}
