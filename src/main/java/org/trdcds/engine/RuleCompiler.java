package org.trdcds.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

import org.drools.base.definitions.impl.KnowledgePackageImpl;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Compiles the rule files of one stage in one pass into one KieBase. */
final class RuleCompiler {

    private RuleCompiler() {
    }

    /**
     * @param files  DRL text by file name; compiled in the order of names
     * @param checks what every rule must keep to
     */
    static CompiledStage compile(RuleStage stage, SortedMap<String, String> files, Consumer<RuleText> checks) {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            for (RuleText rule : RuleFileParser.parse(stage, file.getKey(), file.getValue())) {
                checks.accept(rule);
                RuleText twin = rules.put(rule.id(), rule);
                if (twin != null) {
                    throw new RuleException(file.getKey(), rule.id(), "the same id stands in " + twin.file());
                }
            }
        }
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String opened = RuleFileParser.withoutCode(RuleFileParser.topicsByName(RuleFileParser.openQuestions(file.getValue())));
            addTo(builder, file.getKey(), opened.getBytes(StandardCharsets.UTF_8));
        }
        InternalKnowledgeBase kieBase = newKieBase();
        Collection<KiePackage> compiled = builder.getKnowledgePackages();
        compiled.forEach(RuleCompiler::record);
        kieBase.addPackages(compiled);
        return new CompiledStage(stage, kieBase, rules);
    }

    /** Rules run no code: what the compiler made of their empty conclusions is thrown away. */
    private static void record(KiePackage compiled) {
        KnowledgePackageImpl rules = (KnowledgePackageImpl) compiled;
        for (Rule rule : List.copyOf(rules.getRules())) {
            rules.getDialectRuntimeRegistry().removeRule(rules, (RuleImpl) rule);
            ((RuleImpl) rule).setConsequence(new Recording());
        }
    }

    /** An empty KieBase; beta nodes are not shared, since Drools 10.0 to 10.2 lose firings when they are (incubator-kie issue 7115). */
    static InternalKnowledgeBase newKieBase() {
        var configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
        configuration.setProperty("drools.shareBetaNodes", "false");
        return KnowledgeBaseFactory.newKnowledgeBase(configuration);
    }

    private static void addTo(KnowledgeBuilder builder, String file, byte[] drl) {
        try {
            builder.add(ResourceFactory.newByteArrayResource(drl).setSourcePath(file), ResourceType.DRL);
        } catch (RuntimeException e) {
            throw new RuleException(file, "", "cannot be compiled: " + e.getMessage());
        }
        if (builder.hasErrors()) {
            KnowledgeBuilderError error = builder.getErrors().iterator().next();
            int line = Arrays.stream(error.getLines()).filter(at -> at > 0).min().orElse(1);
            String rule = RuleFileParser.ruleAt(new String(drl, StandardCharsets.UTF_8), line);
            throw new RuleException(file, rule, "cannot be compiled: " + error.getMessage());
        }
    }
}
