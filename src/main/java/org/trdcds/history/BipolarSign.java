package org.trdcds.history;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Stated;

/**
 * A sign that a bipolar disorder may underlie the depression (clinical.md section 4, H20).
 *
 * @param kind    what the sign is
 * @param present MET while it is on record
 * @param settled MET after a later negative structured assessment or a later depressive diagnosis by psychiatry
 */
public record BipolarSign(String code, BipolarSignKind kind, Answer present, Answer settled, String statement, List<Evidence> evidence)
        implements Stated {

    public BipolarSign {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return code.replace('-', ' ');
    }
}
