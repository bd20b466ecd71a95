package io.okrcascade.api.platform.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.CollectionDeserializer;
import com.fasterxml.jackson.databind.deser.std.ContainerDeserializerBase;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a list, each place of which holds something: nothing in the place of an item is noted. */
final class StrictList extends CollectionDeserializer {
  private static final NullValueProvider NOTHING = new Nothing();

  private StrictList(CollectionDeserializer list) {
    super(list);
  }

  /** Reads lists of a type, in the place of what usually does. */
  static StrictList of(CollectionType type, JsonDeserializer<?> usual) {
    ValueInstantiator maker =
        Objects.requireNonNull(((ContainerDeserializerBase<?>) usual).getValueInstantiator());
    return new StrictList(new CollectionDeserializer(type, null, null, maker));
  }

  @Override
  protected CollectionDeserializer withResolved(
      @Nullable JsonDeserializer<?> delegate,
      JsonDeserializer<?> item,
      @Nullable TypeDeserializer itemType,
      NullValueProvider nothing,
      @Nullable Boolean unwrapSingle) {
    return new StrictList(super.withResolved(delegate, item, itemType, NOTHING, unwrapSingle));
  }

  /** Notes the place at which nothing stands. */
  private static final class Nothing implements NullValueProvider {
    @Override
    @SuppressWarnings("NullAway") // null stands for what is not there
    public Object getNullValue(DeserializationContext context) {
      InputReader.faults(context)
          .add(context.getParser(), "BAD_TYPE", "this must not be null: a list holds no gaps");
      return null;
    }

    @Override
    public AccessPattern getNullAccessPattern() {
      return AccessPattern.DYNAMIC;
    }
  }
}
