package io.okrcascade.api.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Has all that has parts read strictly: a text in the place of an object or a list is noted, an
 * empty one too, which Jackson takes for nothing or gives up on.
 */
final class StrictParts extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription description, JsonDeserializer<?> usual) {
    return usual instanceof BeanDeserializerBase ? new NoText(usual, description.getType()) : usual;
  }

  @Override
  public JsonDeserializer<?> modifyMapDeserializer(
      DeserializationConfig config,
      MapType type,
      BeanDescription description,
      JsonDeserializer<?> usual) {
    return new NoText(usual, type);
  }

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonDeserializer<?> usual) {
    return new NoText(StrictList.of(type, usual), type);
  }

  /** Notes a text, and leaves all else to another. */
  private static final class NoText extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    private final JavaType type;

    NoText(JsonDeserializer<?> rest, JavaType type) {
      super(rest);
      this.type = type;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> rest) {
      return new NoText(rest, type);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        InputReader.noteWrongType(type, parser, context);
        return null;
      }
      return super.deserialize(parser, context);
    }
  }
}
