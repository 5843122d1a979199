package org.trdcds.fhir;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/**
 * Concepts of one code read before, in whatever chart: charts name the same few over and over, and what is known of a concept is found sooner
 * when it is the same object. Newer ones take the place of older ones; long texts are never kept.
 */
final class RecentConcepts {

    private static final int SLOTS = 4_096;
    private static final int LONGEST = 160;

    private final AtomicReferenceArray<CodedText> recent = new AtomicReferenceArray<>(SLOTS);

    CodedText of(CodeSystem system, String value, String display, String text) {
        if (display.length() > LONGEST || text.length() > LONGEST) {
            return concept(system, value, display, text);
        }
        int hash = 31 * (31 * value.hashCode() + display.hashCode()) + text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        CodedText known = recent.getAcquire(slot);
        if (known == null || !is(known, system, value, display, text)) {
            known = concept(system, value, display, text);
            recent.setRelease(slot, known);
        }
        return known;
    }

    private static boolean is(CodedText known, CodeSystem system, String value, String display, String text) {
        Code code = known.codes().get(0);
        return code.system() == system && code.value().equals(value) && code.display().equals(display) && known.text().equals(text);
    }

    private static CodedText concept(CodeSystem system, String value, String display, String text) {
        return new CodedText(List.of(new Code(system, value, display)), text);
    }
}
