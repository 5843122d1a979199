package org.trdcds.fhir;

/** An element of one resource that is not what FHIR says it must be; the resource is set aside, the rest is read. */
final class MalformedElement extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 40;

    MalformedElement(String path, String problem) {
        super(path + ": " + problem, null, false, false);
    }

    static String quoted(String value) {
        return '"' + (value.length() <= QUOTED ? value : value.substring(0, QUOTED) + "…") + '"';
    }
}
