package org.trdcds.knowledge;

import java.util.List;
import java.util.Set;

import org.trdcds.patient.CodedText;

/** Recognises medicines by code, else by the exact words of an ingredient or brand, and knows their roles. */
public interface MedicineTable {

    /** Every medicine the entry names, none when it is not recognised. A fixed combination gives one medicine each, unless the table lists the combination. */
    List<Medicine> resolve(CodedText medication);

    /** Roles of an ingredient, such as {@code maoi}, {@code ssri}, {@code depressogenic-strong}, {@code qt}, {@code psychotropic}. */
    Set<String> roles(String ingredient);

    /** What tables call an ingredient by: its own name, and {@code role:…} for each of its roles. */
    Set<String> names(String ingredient);
}
