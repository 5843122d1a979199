package org.trdcds.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the library, as its jar states it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"trd-cds " + (version == null ? "(unpackaged)" : version)};
    }
}
