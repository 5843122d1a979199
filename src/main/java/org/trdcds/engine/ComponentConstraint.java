package org.trdcds.engine;

import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.kie.api.runtime.rule.FactHandle;
import org.trdcds.patient.Answer;

/**
 * A condition on constants, such as {@code ongoing == Answer.MET}, as the engine evaluates it: one small class instead of an expression that is
 * interpreted at first and compiled for every condition apart. A question lets UNKNOWN pass.
 */
public final class ComponentConstraint implements AlphaNodeFieldConstraint {

    private static final long serialVersionUID = 1L;
    private static final Declaration[] NONE = {};

    private String fact;
    private String component;
    private Object[] constants;
    private boolean wanted;
    private transient MethodHandle accessor;

    /** For reading back. */
    public ComponentConstraint() {
        // filled by readExternal
    }

    private ComponentConstraint(String fact, String component, List<Object> constants, boolean wanted) {
        this.fact = fact;
        this.component = component;
        this.constants = constants.toArray();
        this.wanted = wanted;
    }

    /** @param type type of the fact the condition is asked of */
    static ComponentConstraint of(Class<? extends Record> type, Condition condition) {
        Class<?> component = RuleVocabulary.component(type, condition.field()).orElseThrow();
        List<Object> constants = new ArrayList<>(condition.values().stream().map(value -> RuleVocabulary.constant(component, value)).toList());
        if (condition.isQuestion()) {
            constants.add(Answer.UNKNOWN);
        }
        boolean wanted = condition.operator() == Condition.Operator.EQUAL || condition.operator() == Condition.Operator.IN;
        return new ComponentConstraint(type.getName(), condition.field(), constants, wanted);
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver session) {
        return holds(handle.getObject());
    }

    /** Whether a fact of its type passes. */
    boolean holds(Object asked) {
        MethodHandle known = accessor;
        if (known == null) {
            known = FactComponents.accessor(asked.getClass(), component);
            accessor = known;
        }
        return passes(FactComponents.value(asked, known));
    }

    /** Whether a value of the component passes: there is one object for each constant of an enum, and one for each truth value. */
    boolean passes(Object value) {
        for (Object constant : constants) {
            if (constant == value) {
                return wanted;
            }
        }
        return !wanted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComponentConstraint that && that.fact.equals(fact) && that.component.equals(component)
                && Arrays.equals(that.constants, constants) && that.wanted == wanted;
    }

    @Override
    public int hashCode() {
        return fact.hashCode() * 31 + component.hashCode();
    }

    @Override
    public String toString() {
        return component + (wanted ? " in " : " not in ") + Arrays.toString(constants);
    }

    @Override
    public ConstraintType getType() {
        return ConstraintType.ALPHA;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return NONE;
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration replacement) {
        // it refers to no other fact
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public ComponentConstraint clone() {
        return this;
    }

    @Override
    public ComponentConstraint cloneIfInUse() {
        return this;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeUTF(fact);
        out.writeUTF(component);
        out.writeObject(List.of(constants));
        out.writeBoolean(wanted);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        fact = in.readUTF();
        component = in.readUTF();
        constants = ((List<Object>) in.readObject()).stream().map(ComponentConstraint::theOne).toArray();
        wanted = in.readBoolean();
    }

    /** A truth value that is read back is another object than the one that facts answer with. */
    private static Object theOne(Object constant) {
        return constant instanceof Boolean truth ? Boolean.valueOf(truth) : constant;
    }
}
