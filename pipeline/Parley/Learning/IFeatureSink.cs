namespace Parley.Learning;

/// <summary>Takes features as they are computed: a scorer at run time, a row of training data in training.</summary>
public interface IFeatureSink
{
    /// <param name="feature">Hash of the feature's name.</param>
    /// <param name="value">How much of it there is.</param>
    void Add(ulong feature, float value);
}
