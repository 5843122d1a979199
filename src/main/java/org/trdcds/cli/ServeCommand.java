package org.trdcds.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.trdcds.cdshooks.CdsHooksServer;
import org.trdcds.cdshooks.ServeLimits;
import org.trdcds.cdshooks.ServeSettings;
import org.trdcds.cdshooks.ServeSettingsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves CDS Hooks until it is told to stop. The only place that looks at a clock: the service assesses as of today. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Serves CDS Hooks and a page to try it. Without trusted issuers, which a file of settings names, it serves this machine only.")
final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", description = "Name or address to listen on. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port to listen on, 0 for any. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings: trusted issuers, FHIR servers, origins, limits; see docs/ehr-integration.md.")
    private Path config;

    @Mixin
    private ProfileChoice profile;

    @Mixin
    private SiteRules siteRules;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        JettyIsSilent.fromNowOn();
        try (CdsHooksServer server = CdsHooksServer.start(settings(), InstantSource.system(), ZoneId.systemDefault())) {
            Thread stopping = new Thread(server::close, "stop");
            Runtime.getRuntime().addShutdownHook(stopping);
            terminal.complain("listening on " + server.baseUrl());
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            throw new UsageException(wrong.getMessage());
        }
        return ExitCode.DONE;
    }

    private ServeSettings settings() {
        ServeSettings given = new ServeSettings(host, port, Optional.empty(), Map.of(), Set.of(), Set.of(), Optional.empty(), profile.chosen(),
                siteRules.folder(), ServeLimits.usual());
        return config == null ? given : ServeSettingsFile.read(config, given);
    }
}
