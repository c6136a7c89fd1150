namespace Parley.Parquet;

// The numbers of parquet.thrift, under the specification's own names.

internal enum PhysicalType { Boolean = 0, Int32 = 1, Int64 = 2, Int96 = 3, Float = 4, Double = 5, ByteArray = 6, FixedLenByteArray = 7 }

internal enum Repetition { Required = 0, Optional = 1, Repeated = 2 }

internal enum PageEncoding { Plain = 0, PlainDictionary = 2, Rle = 3, BitPacked = 4, RleDictionary = 8 }

internal enum PageType { Data = 0, Index = 1, Dictionary = 2, DataV2 = 3 }

/// <summary>Outdated annotations, still written beside <see cref="LogicalType"/> for old readers, and all that some files have.</summary>
internal enum ConvertedType
{
    None = -1, Utf8 = 0, List = 3, Enum = 4, Date = 6, TimestampMillis = 9, TimestampMicros = 10,
    UInt8 = 11, UInt16 = 12, Int8 = 15, Int16 = 16, Int32 = 17, Int64 = 18, Json = 19,
}

/// <summary>Field numbers of the <c>LogicalType</c> union that this code knows.</summary>
internal enum LogicalType { None = 0, String = 1, List = 3, Enum = 4, Date = 6, Timestamp = 8, Integer = 10, Json = 12 }

/// <summary>Field numbers of the <c>TimeUnit</c> union.</summary>
internal enum TimeUnit { None = 0, Millis = 1, Micros = 2, Nanos = 3 }
